package org.mapiscope.mapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HResultNamesTest {
    @Test
    void aResultIsWrittenAsMfcmapiDoesToo() {
        assertEquals(List.of("MAPI_E_NOT_FOUND", "E_FILE_NOT_FOUND", "0x00000000", "0x80070020"),
                Stream.of(0x8004010F, 0x80070002, 0, 0x80070020).map(HResult::new).map(HResultNames::inMfcmapi)
                        .toList());
    }

    @Test
    void theNameThatMfcmapiWritesNeedNotBeTheFirst() {
        assertEquals("ERROR_FILE_NOT_FOUND", new HResult(0x80070002).toString());
    }
}
