package org.mapiscope.store.file.msg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;

class NameMapTest {
    private static final MapiUid SET = MapiUid.parse("{00062008-0000-0000-C000-000000000046}");

    @Test
    void theChecksumOfANameIsTheOneThatOutlookWrites() {
        assertEquals("2EDA4D3B FF504E89", "%08X %08X".formatted(
                NameMap.crc("Keywords".getBytes(StandardCharsets.UTF_16LE)),
                NameMap.crc("x-mailer".getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test
    void aNameKeepsItsIdentifier() {
        NameMap names = new NameMap();
        Optional<Integer> first = names.id(new NamedProp.ById(SET, 0x8503));
        names.id(new NamedProp.ById(SET, 0x8504));

        assertEquals(first, names.id(new NamedProp.ById(SET, 0x8503)));
    }

    @Test
    void thereAreNoMoreNamesThanIdentifiers() {
        NameMap names = new NameMap();
        for (int i = 0; i < 0x7FFF; i++) {
            names.id(new NamedProp.ById(SET, i));
        }

        assertEquals(Optional.empty(), names.id(new NamedProp.ById(SET, 0x7FFF)));
    }
}
