package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.nativemapi.com.RegistryContents;
import org.mapiscope.nativemapi.com.RegistryPath;
import org.mapiscope.registry.RegistryDamage;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

class LiveRegistryTest {
    private static final RegistryValue VALUE = new RegistryValue("Version", 1, Bytes.ofHex("3100"));
    private static final Instant WRITTEN = Instant.parse("2026-01-02T03:04:05Z");

    /** A Windows with one key that may be read, one that may not, and one that is gone once it was found. */
    private static final class Contents implements RegistryContents {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Answer<Subkey> subkeys(RegistryPath key) {
            asked.add("keys of " + key);
            return switch (key.toString()) {
                case "HKCU\\" -> new Answer<>(SUCCESS, List.of(new Subkey("Software", WRITTEN)));
                case "HKLM\\" -> new Answer<>(SUCCESS, List.of(new Subkey("SAM", WRITTEN)));
                case "HKCU\\Software" -> new Answer<>(234, List.of(new Subkey("Gone", WRITTEN)));
                case "HKCU\\Software\\Gone" -> new Answer<>(2, List.of());
                default -> new Answer<>(5, List.of());
            };
        }

        @Override
        public Answer<RegistryValue> values(RegistryPath key) {
            asked.add("values of " + key);
            return key.toString().startsWith("HKLM\\S")
                    ? new Answer<>(5, List.of())
                    : new Answer<>(SUCCESS, List.of(VALUE));
        }
    }

    private final Contents windows = new Contents();
    private final LiveRegistry registry = new LiveRegistry(windows);

    @Test
    void bothPartsAreUnderAKeyWithoutAName() throws IOException {
        assertEquals(List.of("HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"),
                registry.root().subkeys().stream().map(RegistryKey::name).toList());
        assertEquals(List.of(), registry.root().values());
        assertEquals(List.of(), windows.asked);
    }

    @Test
    void aKeyIsReadWhenItIsAskedFor() throws IOException {
        RegistryKey software = registry.root().subkey("hkey_current_user\\SOFTWARE").orElseThrow();

        assertEquals(List.of("keys of HKCU\\"), windows.asked);
        assertEquals(List.of("Software", "HKEY_CURRENT_USER\\Software", Optional.of(WRITTEN)),
                List.of(software.name(), software.path(), software.lastWritten()));
        assertEquals(Optional.of(VALUE), software.value("version"));
    }

    @Test
    void whatWindowsRefusesIsToldOnce() throws IOException {
        RegistryKey sam = registry.root().subkey("HKEY_LOCAL_MACHINE\\SAM").orElseThrow();
        RegistryKey gone = registry.root().subkey("HKEY_CURRENT_USER\\Software\\Gone").orElseThrow();

        assertEquals(List.of(List.of(), List.of(), List.of()), List.of(sam.subkeys(), sam.values(), gone.subkeys()));
        assertEquals(List.of(
                new RegistryDamage("HKEY_CURRENT_USER\\Software", 0, "Windows cannot read it (Windows error 234)"),
                new RegistryDamage("HKEY_LOCAL_MACHINE\\SAM", 0, "this person may not read it (Windows error 5)"),
                new RegistryDamage("HKEY_CURRENT_USER\\Software\\Gone", 0,
                        "it is not there any more (Windows error 2)")),
                registry.damage());
    }

    @Test
    void aClosedRegistryAnswersNoMore() throws IOException {
        RegistryKey top = registry.root();
        RegistryKey user = top.subkeys().get(0);
        registry.close();

        assertThrows(IOException.class, top::subkeys);
        assertThrows(IOException.class, user::values);
        assertEquals(List.of(), windows.asked);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void elsewhereThanOnWindowsThereIsNone() {
        assertEquals(Optional.empty(), LiveRegistry.ofThisSystem());
    }
}
