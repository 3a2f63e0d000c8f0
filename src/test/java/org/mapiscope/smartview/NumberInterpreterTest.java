package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumberInterpreterTest {
    @Test
    void minutesAreATime() {
        assertEquals("RTime: 12:00:00.000 AM 4/1/2010", NumberInterpreter.LONGRTIME.labeledText(0x0CD45740));
    }

    @Test
    void aNumberOf64BitsIsTwoWithTheLowerFirst() {
        assertEquals("I8: 1-00000002", NumberInterpreter.PTI8.labeledText(0x2_0000_0001L));
    }

    @Test
    void theIdentifierOfAFolderIsAReplicaAndACounterWithTheHighByteFirst() {
        assertEquals("Fid/Mid: 1-50F61", NumberInterpreter.SFIDMID.labeledText(0x610F_0500_0000_0001L));
    }
}
