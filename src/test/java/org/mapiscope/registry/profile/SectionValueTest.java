package org.mapiscope.registry.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

class SectionValueTest {
    private static RegistryValue value(String name) {
        return new RegistryValue(name, RegistryType.REG_BINARY.code(), Bytes.ofHex("0100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"010267f0", "001f67FF", "001e6703", "001f6704", "01026701", "S01026602", "s001f3001",
        "POP3 Password", "IMAP password", "Client Secret", "Access Token"})
    void secretsAreCountedOnly(String name) {
        assertEquals(new SectionValue.Secret(name, 2), SectionValue.of(value(name)));
    }

    @Test
    void whetherAPasswordIsKeptIsNoSecret() {
        assertEquals(
                new SectionValue.Property("000b6701", new PropValue.BooleanValue(new PropTag(0x6701000B), true)),
                SectionValue.of(value("000b6701")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Account Name", "00033009", "", "SMTP Server", "S"})
    void otherValuesAreAsTheyAreStored(String name) {
        assertEquals(new SectionValue.Raw(value(name)), SectionValue.of(value(name)));
    }
}
