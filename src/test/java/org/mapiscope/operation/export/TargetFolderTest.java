package org.mapiscope.operation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.item.Loss;

class TargetFolderTest {
    @TempDir
    Path folder;

    @Test
    void aNameThatIsTakenGetsANumber() throws Exception {
        TargetFolder target = TargetFolder.of(folder);
        for (String name : List.of("a", "A", "a", "b")) {
            target.file(name, "msg", TargetFolderTest::write);
        }

        assertEquals(List.of("A (2).msg", "a (3).msg", "a.msg", "b.msg"), there());
    }

    @Test
    void whatIsThereStays() throws Exception {
        Files.writeString(folder.resolve("a.msg"), "mine");
        TargetFolder.of(folder).file("a", "msg", TargetFolderTest::write);

        assertEquals(List.of("mine", "new"), List.of(Files.readString(folder.resolve("a.msg")),
                Files.readString(folder.resolve("a (2).msg"))));
    }

    @Test
    void aFileThatFailsLeavesNothing() throws Exception {
        assertThrows(MapiException.class, () -> TargetFolder.of(folder).file("a", "msg", part -> {
            write(part);
            throw new MapiException("test", HResult.MAPI_E_CALL_FAILED, "");
        }));

        assertEquals(List.of(), there());
    }

    @Test
    void aFolderThatCannotBeMadeIsADiskError() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        MapiException failed = assertThrows(MapiException.class,
                () -> TargetFolder.of(file.resolve("below")).file("a", "msg", TargetFolderTest::write));
        assertEquals(HResult.MAPI_E_DISK_ERROR, failed.result());
    }

    @Test
    void aFileInThePlaceOfAFolderIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        TargetFolder target = TargetFolder.of(file);

        for (Executable step : List.<Executable>of(target::open, () -> target.folder("Inbox"),
                () -> target.file("a", "msg", TargetFolderTest::write))) {
            MapiException failed = assertThrows(MapiException.class, step);
            assertEquals(List.of(HResult.MAPI_E_COLLISION, file + " is there already"),
                    List.of(failed.result(), failed.detail()));
        }
    }

    @Test
    void aFolderThatCanBeWrittenToIsLeftEmpty() throws Exception {
        TargetFolder.of(folder.resolve("new")).open();

        assertEquals(List.of("new"), there());
    }

    @Test
    void aDryFolderGivesTheSameNamesAndMakesNothing() throws Exception {
        TargetFolder target = TargetFolder.dry(folder.resolve("new"));
        TargetFolder below = target.folder("x:y");

        assertEquals(
                List.of(new ExportedItem.Planned(folder.resolve("new/x_y/a.msg")),
                        new ExportedItem.Planned(folder.resolve("new/x_y/a (2).msg"))),
                List.of(below.file("a", "msg", TargetFolderTest::write),
                        below.file("a", "msg", TargetFolderTest::write)));
        assertEquals(List.of(), there());
    }

    @Test
    void aPathDoesNotGetTooLongForWindows() throws Exception {
        TargetFolder target = TargetFolder.of(folder).folder("f".repeat(100));
        ExportedItem.Outcome outcome = target.file("n".repeat(300), "msg", TargetFolderTest::write);

        assertEquals(259, outcome instanceof ExportedItem.Written written ? written.file().toString().length() : 0);
    }

    private static List<Loss> write(Path file) {
        try {
            Files.writeString(file, "new");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
