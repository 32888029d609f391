//! Reports about sites of this kind, tried on this one: other applications and other sites on the same origin.

mod worker;
