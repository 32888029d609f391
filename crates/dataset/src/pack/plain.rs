//! The packed form of primitive types: strings, numbers, lists.

#[cfg(feature = "compile")]
use super::Writer;
use super::{Packed, Reader};

impl Packed for String {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.text()
    }
}

impl<T: Packed> Packed for Vec<T> {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.len(self.len());
        for value in self {
            value.write(writer);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let mut values = Self::new();
        for _ in 0..reader.number() {
            values.push(T::read(reader));
            if !reader.is_sound() {
                break; // An invalid length may be huge.
            }
        }
        values
    }
}

impl<T: Packed> Packed for Option<T> {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        self.is_some().write(writer);
        if let Some(value) = self {
            value.write(writer);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
        self.1.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        (A::read(reader), B::read(reader))
    }
}

impl Packed for bool {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.number(u32::from(*self));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.number() != 0
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Packed for $number {
            #[cfg(feature = "compile")]
            fn write(&self, writer: &mut Writer) {
                writer.number(u32::from(*self));
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                let number = reader.number();
                Self::try_from(number).unwrap_or_else(|_| {
                    reader.fail();
                    0
                })
            }
        }
    )*};
}
numbers!(u8, u16, u32);

/// Signed numbers with ZigZag encoding: those near zero are short.
impl Packed for i32 {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.number((self.wrapping_shl(1) ^ (self >> 31)).cast_unsigned());
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let number = reader.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}
