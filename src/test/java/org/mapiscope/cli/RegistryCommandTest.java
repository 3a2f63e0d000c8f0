package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class RegistryCommandTest {
    @TempDir
    private Path folder;

    private Result run(Path file) {
        return new CommandLine(folder).run("registry", file.toString(), "--lang", "en");
    }

    @Test
    void allOfAFileIsCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Software\\A]
                "n"=dword:00000001
                "t"="ab"
                """);

        assertEquals(new Result(0, file + ": 3 keys, 2 values with 10 bytes.\n", ""), run(file));
    }

    @Test
    void whatCouldNotBeReadIsSaidWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("b.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Software\\A]
                "n"=dword:xyz
                """);
        Result result = run(file);

        assertEquals(1, result.code());
        assertEquals(2, result.out().lines().count());
        assertEquals(true, result.out().lines().toList().getLast().contains(", at 4 (0x4): "));
    }

    @Test
    void aFileThatIsNoRegistryIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("c.txt"), "hello");

        assertEquals(1, run(file).code());
    }
}
