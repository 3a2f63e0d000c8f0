package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.Main;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.make.PstMaker;

/** How much memory is needed at most: each test runs programs that have no more. */
class MemoryTest {

    private static final int PAGE = 50;
    private static final long MANY = 20_000;

    @TempDir
    Path folder;

    @Test
    void aFileLargerThanTheHeapIsPagedCheckedAndDumped() throws IOException, InterruptedException, MapiException {
        Path file = make(new StorePlan(2000, 20, 100 << 20, 0, 5));

        List<Integer> codes = List.of(run(64, Pages.class, file.toString()),
                run(64, Main.class, "check", file.toString()), run(64, Main.class, "dump", file.toString()));

        assertEquals(List.of(List.of(0, 0, 0), true), List.of(codes, Files.size(file) > 64 << 20));
    }

    @Test
    void aFolderOfManyMessagesOpensInLittleMemory() throws IOException, InterruptedException, MapiException {
        Path file = make(new StorePlan(MANY, 1, 0, 0, 5));

        assertEquals(List.of(0, 0), List.of(run(20, Pages.class, file.toString()),
                run(40, Main.class, "check", file.toString())));
    }

    @TestFactory
    Stream<DynamicTest> damagedFilesAreCheckedInAQuarterOfAGigabyte() throws IOException {
        List<String> command = new ArrayList<>(List.of("check"));
        List<DynamicTest> files = Samples.tests("pst-corrupt", file -> command.add(file.toString())).toList();
        // one program for all; a test of each file is too slow
        return files.size() == 1
                ? files.stream()
                : Stream.of(DynamicTest.dynamicTest("all " + files.size(), () -> {
                    for (DynamicTest file : files) {
                        file.getExecutable().execute();
                    }

                    assertEquals(1, run(256, Main.class, command.toArray(String[]::new)));
                }));
    }

    private Path make(StorePlan plan) throws MapiException {
        Path file = folder.resolve("made.pst");
        new PstMaker().make(file, ExistingFile.KEEP, plan, MapiProgress.NONE);
        return file;
    }

    /** {@return the exit code of a program with a heap of so many megabytes; 99 when that was not enough} */
    private int run(int megabytes, Class<?> program, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        int code = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile()).start().waitFor();
        return Files.readString(log).contains("OutOfMemoryError") ? 99 : code;
    }

    /** Opens a file as a store and reads each folder's contents, some rows at a time. */
    static final class Pages {
        private Pages() {}

        public static void main(String[] arguments) throws MapiException {
            long rows = 0;
            try (MsgStore store = new TestSupport(Path.of(arguments[0])).logon(new PstProvider());
                    MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
                    MapiTable folders = root.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH)) {
                folders.setColumns(List.of(PropTags.PR_ENTRYID), 0);
                for (List<PropValue> row : folders.queryRows(Integer.MAX_VALUE, 0)) {
                    try (MapiFolder folder = (MapiFolder) store.openEntry(
                            PropValues.of(row).entryId(PropTags.PR_ENTRYID),
                            0); MapiTable contents = folder.getContentsTable(0)) {
                        rows += rows(contents);
                    }
                }
            }
            System.exit(rows > PAGE ? 0 : 1);
        }

        private static long rows(MapiTable table) throws MapiException {
            long count = 0;
            for (int page = table.queryRows(PAGE, 0).size(); page > 0; page = table.queryRows(PAGE, 0).size()) {
                count += page;
            }
            return count;
        }
    }
}
