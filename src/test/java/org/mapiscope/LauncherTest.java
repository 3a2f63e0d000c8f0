package org.mapiscope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LauncherTest {
    /** Of Java 11. */
    private static final int CLASS_FILE_VERSION = 55;

    @Test
    void aJavaThatIsTooOldForTheRestCanRunIt() throws IOException {
        try (DataInputStream bytes = new DataInputStream(
                Objects.requireNonNull(Main.class.getResourceAsStream("Launcher.class")))) {
            assertEquals("0xCAFEBABE", "0x%X".formatted(bytes.readInt()));
            bytes.readUnsignedShort();

            assertEquals(CLASS_FILE_VERSION, bytes.readUnsignedShort());
        }
    }
}
