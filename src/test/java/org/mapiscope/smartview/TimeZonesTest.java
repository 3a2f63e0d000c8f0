package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.TIMEZONE;
import static org.mapiscope.smartview.SmartViewParser.TIMEZONEDEFINITION;

import org.junit.jupiter.api.Test;

class TimeZonesTest {
    @Test
    void theBiasesOfATimeZoneHaveASign() {
        Made zone = new Made().u32(-60, 0, -60).u16(0).u16(0, 10, 0, 5, 3, 0, 0, 0).u16(0);

        assertEquals("""
                Time Zone
                > lBias = 0xFFFFFFC4 (-60)
                > lStandardBias = 0x00000000 (0)
                > lDaylightBias = 0xFFFFFFC4 (-60)
                > wStandardYear = 0x0000 (0)
                > stStandardDate
                > > wYear = 0x0 (0)
                > > wMonth = 0xA (10)
                > > wDayOfWeek = 0x0 (0)
                > > wDay = 0x5 (5)
                > > wHour = 0x3 (3)
                > > wMinute = 0x0 (0)
                > > wSecond = 0x0 (0)
                > > wMilliseconds = 0x0 (0)
                > wDaylightDate = 0x0000 (0)""", zone.text(TIMEZONE));
    }

    @Test
    void aDefinitionNamesTheZoneAndHasItsRules() {
        Made definition = new Made().u8(2, 1).u16(12, 2, 3).utf16("UTC").u16(2).u8(2, 1).u16(62, 2, 2007);

        assertEquals("""
                Time Zone Definition
                > bMajorVersion = 0x02 (2)
                > bMinorVersion = 0x01 (1)
                > cbHeader = 0x000C (12)
                > wReserved = 0x0002 (2)
                > cchKeyName = 0x0003 (3)
                > szKeyName = UTC
                > cRules = 0x0002 (2)
                > TZRule[0x0]
                > > bMajorVersion = 0x02 (2)
                > > bMinorVersion = 0x01 (1)
                > > wReserved = 0x003E (62)
                > > wTZRuleFlags = 0x0002 = TZRULE_FLAG_EFFECTIVE_TZREG
                > > wYear = 0x07D7 (2007)""", definition.text(TIMEZONEDEFINITION));
    }
}
