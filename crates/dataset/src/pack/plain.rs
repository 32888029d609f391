//! Reads primitive types: strings, numbers, lists.

use super::{Packed, Reader};

impl Packed for String {
    fn read(reader: &mut Reader<'_>) -> Self {
        reader.text()
    }
}

impl<T: Packed> Packed for Vec<T> {
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
    fn read(reader: &mut Reader<'_>) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn read(reader: &mut Reader<'_>) -> Self {
        (A::read(reader), B::read(reader))
    }
}

impl Packed for bool {
    fn read(reader: &mut Reader<'_>) -> Self {
        reader.number() != 0
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Packed for $number {
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
    fn read(reader: &mut Reader<'_>) -> Self {
        let number = reader.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}
