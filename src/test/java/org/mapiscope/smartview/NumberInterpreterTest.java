package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberInterpreterTest {
    @Test
    void minutesAreATime() {
        assertEquals("12:00:00.000 AM 4/1/2010", NumberInterpreter.LONGRTIME.text(0x0CD45740));
    }

    @Test
    void aNumberOf64BitsIsTwoWithTheLowerFirst() {
        assertEquals("1-00000002", NumberInterpreter.PTI8.text(0x2_0000_0001L));
    }

    @Test
    void theIdentifierOfAFolderIsAReplicaAndACounterWithTheHighByteFirst() {
        assertEquals("1-50F61", NumberInterpreter.SFIDMID.text(0x610F_0500_0000_0001L));
    }

    @Test
    void theFormOfAPropertyIsFoundByTheNameOfItsParser() {
        assertEquals(Optional.of(NumberInterpreter.PTI8), NumberInterpreter.find("PTI8"));
    }

    @Test
    void aParserOfBytesIsNoFormOfNumbers() {
        assertEquals(Optional.empty(), NumberInterpreter.find("PCL"));
    }
}
