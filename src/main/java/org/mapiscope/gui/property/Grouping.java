package org.mapiscope.gui.property;

import org.mapiscope.mapi.PropTag;

/** What the properties are put together by. */
enum Grouping {
    NONE {
        @Override
        String key(PropertyRow row) {
            return "";
        }
    },
    /** The ranges of identifiers. Source: [property-identifier-ranges]. */
    RANGE {
        @Override
        String key(PropertyRow row) {
            return Range.of(row.entry().tag()).name();
        }
    },
    /** The set of a named property. */
    PROPERTY_SET {
        @Override
        String key(PropertyRow row) {
            return row.namedGuid();
        }
    },
    TYPE {
        @Override
        String key(PropertyRow row) {
            return row.type();
        }
    },
    /** Those that could not be read, and those that could. */
    READABLE {
        @Override
        String key(PropertyRow row) {
            return row.isFailed() ? "FAILED" : "READ";
        }
    };

    /** {@return what the rows of one group have in common} */
    abstract String key(PropertyRow row);

    /** The ranges of identifiers. */
    enum Range {
        ENVELOPE(0x0001), RECIPIENT(0x0C00), NON_TRANSMITTABLE(0x0E00), CONTENT(0x1000), COMMON(0x3000), STORE(
                0x3400), FOLDER(0x3600), ATTACHMENT(0x3700), ADDRESS_BOOK(0x3900), MAIL_USER(0x3A00), DISTRIBUTION_LIST(
                        0x3C00), PROFILE(0x3D00), STATUS(0x3E00), TRANSPORT_ENVELOPE(0x4000), TRANSPORT_RECIPIENT(
                                0x5800), USER(0x5C00), PROVIDER(0x6600), CLASS(0x6800), NAMED(PropTag.FIRST_NAMED_ID);

        private final int first;

        Range(int first) {
            this.first = first;
        }

        static Range of(PropTag tag) {
            Range found = ENVELOPE;
            for (Range range : values()) {
                found = tag.id() >= range.first ? range : found;
            }
            return found;
        }
    }
}
