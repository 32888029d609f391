//! Writes primitive types: strings, numbers, lists.

use super::writer::{WritePacked, Writer};

impl WritePacked for String {
    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }
}

impl<T: WritePacked> WritePacked for Vec<T> {
    fn write(&self, writer: &mut Writer) {
        writer.len(self.len());
        for value in self {
            value.write(writer);
        }
    }
}

impl<T: WritePacked> WritePacked for Option<T> {
    fn write(&self, writer: &mut Writer) {
        self.is_some().write(writer);
        if let Some(value) = self {
            value.write(writer);
        }
    }
}

impl<A: WritePacked, B: WritePacked> WritePacked for (A, B) {
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
        self.1.write(writer);
    }
}

impl WritePacked for bool {
    fn write(&self, writer: &mut Writer) {
        writer.number(u32::from(*self));
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl WritePacked for $number {
                        fn write(&self, writer: &mut Writer) {
                writer.number(u32::from(*self));
            }
        }
    )*};
}
numbers!(u8, u16, u32);

/// Signed numbers with ZigZag encoding: those near zero are short.
impl WritePacked for i32 {
    fn write(&self, writer: &mut Writer) {
        writer.number((self.wrapping_shl(1) ^ (self >> 31)).cast_unsigned());
    }
}
