package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

class FolderPathTest {
    private static final String TOP = "Top of Outlook data file";

    private TestMapi test;
    private FolderPath path;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder);
        OpenSession session = test.sessions.openFiles(List.of(TestMapi.DEMO.resolve("testPST_variousBodyTypes.pst")),
                test.thread);
        session.openStores(MapiProgress.NONE);
        path = new FolderPath("Mail", session.store(session.stores().getFirst().entryId()).orElseThrow(),
                new SpecialWords(Map.of("entrada", SpecialFolders.Kind.INBOX)));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private String foundAt(String... names) throws MapiException {
        FolderPath.End end = path.follow(List.of(names));
        return end.left().isEmpty() ? end.path() : "not found";
    }

    @Test
    void aPathBeginsAtTheRoot() throws MapiException {
        assertEquals("\\\\Mail\\" + TOP + "\\Inbox\\tmp", foundAt(TOP, "INBOX", "TMP"));
    }

    @Test
    void aPathBeginsAtASpecialFolderUnderAnyOfItsNames() throws MapiException {
        assertEquals("\\\\Mail\\Entrada\\tmp", foundAt("Entrada", "tmp"));
        assertEquals("\\\\Mail\\inbox\\tmp", foundAt("inbox", "tmp"));
    }

    @Test
    void aPathThatEndsEarlySaysWhatIsLeftAndWhatIsThere() throws MapiException {
        FolderPath.End end = path.follow(List.of(TOP, "Inbox", "2019", "May"));

        assertEquals("\\\\Mail\\" + TOP + "\\Inbox", end.path());
        assertEquals(List.of("2019", "May"), end.left());
        assertEquals(List.of("tmp"), path.below(end));
    }
}
