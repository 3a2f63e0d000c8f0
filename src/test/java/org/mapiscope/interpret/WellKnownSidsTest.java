package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WellKnownSidsTest {
    @Test
    void anAccountHasADomain() {
        assertEquals(Optional.of("BUILTIN\\Administrators"), WellKnownSids.account("S-1-5-32-544"));
    }

    @Test
    void anAccountOfNoDomainBeginsWithTheSeparator() {
        assertEquals(Optional.of("\\Everyone"), WellKnownSids.account("S-1-1-0"));
    }

    @Test
    void anAccountOfOneMachineOnlyHasNoName() {
        assertEquals(Optional.empty(), WellKnownSids.account("S-1-5-21-1-2-3-500"));
    }
}
