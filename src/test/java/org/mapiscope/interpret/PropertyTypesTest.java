package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropType;

class PropertyTypesTest {
    @Test
    void aTypeIsShownByItsNameOrInHex() {
        assertEquals(List.of("PT_SRESTRICTION", "PT_MV_BINARY", "PT_MV_LONG | MV_INSTANCE", "0x100b"),
                Stream.of(0xFD, 0x1102, 0x3003, 0x100B).map(PropType::new).map(PropertyTypes::text).toList());
    }

    @Test
    void aTypeIsReadFromItsNameOrFromHex() {
        assertEquals(List.of(Optional.of(PropType.PT_MV_UNICODE), Optional.of(PropType.PT_LONG),
                Optional.of(PropType.PT_UNICODE), Optional.empty(), Optional.empty()),
                Stream.of("mv_unicode", "PT_LONG", "0x1f", "text", "10000").map(PropertyTypes::parse).toList());
    }
}
