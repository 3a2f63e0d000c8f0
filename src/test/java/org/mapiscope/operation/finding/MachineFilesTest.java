package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.operation.finding.PathMap.Folder;

class MachineFilesTest {
    private static final MapiSearch NOTHING = new MapiSearch(List.of(), Optional.empty());

    @TempDir
    private Path here;

    @Test
    void aFileOfAnotherMachineIsLookedForInItsFolderHereInWhateverCase() throws IOException {
        Path file = here.resolve("Documents").resolve("Me.PST");
        Files.createDirectory(here.resolve("Documents"));
        Files.write(file, new byte[3]);

        assertEquals(new FileFacts.Found(file, 3, Optional.empty(), false, true, Optional.empty()),
                map().file("c:\\USERS\\me\\documents\\me.pst"));
    }

    @Test
    void theDeeperOfTwoFoldersCounts() {
        PathMap map = new PathMap(List.of(new Folder("C:", here.resolve("c")), new Folder("C:\\Users", here)));

        assertEquals(new FileFacts.Missing(here.resolve("a.pst").toString()), map.file("C:\\Users\\a.pst"));
        assertEquals(new FileFacts.Missing(here.resolve("c").resolve("a.pst").toString()), map.file("C:\\a.pst"));
    }

    @Test
    void aShareCanBeMappedToo() {
        PathMap map = new PathMap(List.of(new Folder("\\\\server\\home", here)));

        assertEquals(new FileFacts.Missing(here.resolve("a.pst").toString()), map.file("\\\\SERVER\\home\\a.pst"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D:\\a.pst", "C:\\Users\\meagain\\a.pst", "C:\\Users\\me", "a.pst",
        "C:\\Users\\me\\..\\..\\a.pst", "\\\\server\\share\\a.pst", ""})
    void whatNoFolderHasIsNotSeen(String path) {
        assertEquals(new FileFacts.NotSeen(), map().file(path));
    }

    @Test
    void aMapIsWrittenAsThereAndHere() {
        assertEquals(new Folder("C:\\Users\\me", Path.of("/mnt/me")), Folder.parse("C:\\Users\\me=/mnt/me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C:\\Users\\me", "=/mnt", "C:="})
    void whatIsNoMapIsRefused(String text) {
        assertEquals(text, assertThrows(IllegalArgumentException.class, () -> Folder.parse(text)).getMessage());
    }

    private PathMap map() {
        return new PathMap(List.of(new Folder("C:\\Users\\me", here)));
    }

    @Test
    void aFileOfThisMachineIsLookedForWhereItIs() {
        Path path = here.resolve("none.pst");

        assertEquals(new FileFacts.Missing(path.toString()), machine(false).file(path.toString()));
    }

    @Test
    void variablesInAPathAreReplaced() {
        ThisMachine machine = new ThisMachine(false, Map.of("userprofile", here.toString()), () -> NOTHING);

        assertEquals(new FileFacts.Missing(here.resolve("a.pst").toString()), machine.file("%USERPROFILE%/a.pst"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\me.pst", "me.pst", "%NOTHING%\\me.pst", "//server/share/me.pst"})
    void aPathOfWindowsIsNotSeenElsewhere(String path) {
        assertEquals(new FileFacts.NotSeen(), machine(false).file(path));
    }

    @Test
    void aPathThatDoesNotSayWhereItBeginsIsNotSeen() {
        assertEquals(new FileFacts.NotSeen(), machine(true).file("me.pst"));
    }

    @Test
    void onlyWindowsHasDlls() {
        assertEquals(new LibraryFacts.NotSeen(), machine(false).library("mspst.dll"));
    }

    private static ThisMachine machine(boolean windows) {
        return new ThisMachine(windows, Map.of(), () -> NOTHING);
    }
}
