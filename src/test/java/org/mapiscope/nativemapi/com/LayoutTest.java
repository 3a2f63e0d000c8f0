package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropType;

class LayoutTest {
    private static List<Integer> sizes(Layout layout, PropType... types) {
        return Stream.of(types).map(each -> layout.elementSize(each.value())).toList();
    }

    @Test
    void anElementIsAsLargeAsItsValueOrTheStructureThatPointsToIt() {
        PropType[] types = {PropType.PT_I2, PropType.PT_LONG, PropType.PT_SYSTIME, PropType.PT_UNICODE,
            PropType.PT_CLSID, PropType.PT_BINARY};

        assertEquals(List.of(List.of(2, 4, 8, 8, 16, 16), List.of(2, 4, 8, 4, 16, 8)),
                List.of(sizes(Layout.BITS_64, types), sizes(Layout.BITS_32, types)));
    }

    @Test
    void thereIsNoArrayOfTruthsOrObjects() {
        assertEquals(List.of(0, 0), sizes(Layout.BITS_64, PropType.PT_BOOLEAN, PropType.PT_OBJECT));
    }
}
