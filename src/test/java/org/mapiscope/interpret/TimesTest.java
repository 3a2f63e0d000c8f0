package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void aTimeIsWrittenInOneFormOnEveryMachine() {
        assertEquals("04:10:33.827 PM 4/26/2010", Times.fileTime(0x01CAE55B_000020E5L));
    }

    @Test
    void theFirstTimeIsTheStartOf1601() {
        assertEquals("12:00:00.000 AM 1/1/1601", Times.fileTime(0));
    }

    @Test
    void theLastTimeHasAYearOfFiveDigits() {
        assertEquals("02:48:05.477 AM 9/14/30828", Times.fileTime(Long.MAX_VALUE));
    }

    @Test
    void aNegativeNumberIsNoTime() {
        assertEquals("Invalid systime", Times.fileTime(-1));
    }
}
