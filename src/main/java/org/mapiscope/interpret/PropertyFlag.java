package org.mapiscope.interpret;

/**
 * A value or some bits with a name.
 *
 * @param kind how it is found in a number
 * @param value what is compared, at the place in the number that {@code kind} says
 * @param text its name; empty for bits without one
 */
public record PropertyFlag(Kind kind, int value, String text) {
    /** How a value is found in a number, and what of the number it then stands for. */
    public enum Kind {
        /** Any of its bits is set. */
        FLAG {
            @Override
            boolean isIn(PropertyFlag flag, int number) {
                return (flag.value() & number) != 0;
            }

            @Override
            int without(PropertyFlag flag, int number) {
                return number & ~flag.value();
            }
        },
        /** It is all that is left of the number. */
        VALUE {
            @Override
            boolean isIn(PropertyFlag flag, int number) {
                return flag.value() == number;
            }

            @Override
            int without(PropertyFlag flag, int number) {
                return 0;
            }
        },
        /** It is the upper half. */
        VALUE_HIGH_BYTES {
            @Override
            boolean isIn(PropertyFlag flag, int number) {
                return flag.value() == number >>> 16;
            }

            @Override
            int without(PropertyFlag flag, int number) {
                return number - (flag.value() << 16);
            }
        },
        /** It is the second lowest byte. */
        VALUE_3RD_BYTE {
            @Override
            boolean isIn(PropertyFlag flag, int number) {
                return flag.value() == (number >>> 8 & 0xFF);
            }

            @Override
            int without(PropertyFlag flag, int number) {
                return number - (flag.value() << 8);
            }
        },
        /** It is the lowest byte. */
        VALUE_4TH_BYTE {
            @Override
            boolean isIn(PropertyFlag flag, int number) {
                return flag.value() == (number & 0xFF);
            }

            @Override
            int without(PropertyFlag flag, int number) {
                return number - flag.value();
            }
        },
        /** It is the lowest four bits. */
        VALUE_LOWER_NIBBLE {
            @Override
            boolean isIn(PropertyFlag flag, int number) {
                return flag.value() == (number & 0xF);
            }

            @Override
            int without(PropertyFlag flag, int number) {
                return number - flag.value();
            }
        },
        /** Bits without names: those that are set are shown in hex, so that the rest can be a value. */
        CLEAR_BITS {
            @Override
            boolean isIn(PropertyFlag flag, int number) {
                return (flag.value() & number) != 0;
            }

            @Override
            int without(PropertyFlag flag, int number) {
                return number & ~flag.value();
            }
        };

        abstract boolean isIn(PropertyFlag flag, int number);

        abstract int without(PropertyFlag flag, int number);
    }

    boolean isIn(int number) {
        return kind.isIn(this, number);
    }

    /** {@return what is left of a number that this is in} */
    int without(int number) {
        return kind.without(this, number);
    }

    /** {@return what to write of a number that this is in} */
    String text(int number) {
        return kind == Kind.CLEAR_BITS ? "0x%X".formatted(number & value) : text;
    }
}
