package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedFilesTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void eachFileGoesWhereItBelongs() throws IOException {
        Path store = file("mail.pst", "!BDN");
        Path hive = file("NTUSER.DAT", "regf");
        Path reg = file("export.reg", "REGEDIT4");
        Path letter = file("letter.txt", "Dear Sir");

        assertEquals(new DroppedFiles(List.of(store), List.of(hive, reg), List.of(letter)),
                DroppedFiles.of(List.of(store, hive, reg, letter)));
    }

    @Test
    void theLogsOfAHiveAreLeftToTheHive() throws IOException {
        Path hive = file("NTUSER.DAT", "regf");
        Path log = file("ntuser.dat.LOG1", "regf");

        assertEquals(new DroppedFiles(List.of(), List.of(hive), List.of()), DroppedFiles.of(List.of(log, hive)));
    }

    @Test
    void aFileThatIsGoneAndAFolderAreOfNeitherKind() {
        Path gone = folder.resolve("gone.txt");

        assertEquals(new DroppedFiles(List.of(), List.of(), List.of(gone, folder)),
                DroppedFiles.of(List.of(gone, folder)));
    }
}
