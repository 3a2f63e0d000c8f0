package org.mapiscope.gui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

class SectionPropertyTest {
    private static final PropTag SECRET = new PropTag(0x67F0001F);

    @Test
    void aSecurePropertyIsMasked() {
        assertEquals(new SectionProperty("0x67F0001F", SECRET, "\u2022".repeat(8), true),
                SectionProperty.of(new PropValue.UnicodeValue(SECRET, "hunter2")));
    }

    @Test
    void thePathOfAPstIsNoSecret() {
        assertEquals(new SectionProperty("PR_PST_PATH_W", PropTags.PR_PST_PATH_W, "/a.pst", false),
                SectionProperty.of(new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, "/a.pst")));
    }

    @Test
    void aNumberIsShownInDecimalAndHex() {
        assertEquals("-2 (0xFFFFFFFE)",
                SectionProperty.of(new PropValue.LongValue(PropTags.PR_RESOURCE_FLAGS, -2)).value());
    }

    @Test
    void manyBytesAreCutAndCounted() {
        assertEquals("00".repeat(64) + "\u2026 (100)",
                SectionProperty.of(new PropValue.BinaryValue(PropTags.PR_ENTRYID, Bytes.of(new byte[100]))).value());
    }
}
