package org.mapiscope.operation.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class AttachmentFilesTest {
    private static MessageAttachment attachment(String name, int method) {
        return new MessageAttachment(3, name, 0, method, "", "", "", false);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report.PDF              | 1 | report.PDF
            a.gif\0                | 1 | a.gif
            ../../etc/passwd        | 1 | _._.._etc_passwd
            C:\\temp\\a.txt         | 1 | C__temp_a.txt
            con.txt                 | 1 | _con.txt
            a\u202Etxt.exe          | 1 | a_txt.exe
            ''                      | 1 | attachment-3
            ''                      | 5 | attachment-3.eml
            Minutes v1.2            | 5 | Minutes v1.2.eml
            FW hello.msg            | 5 | FW hello.eml
            """)
    void aNameLeadsNowhereElseAndIsAllowedEverywhere(String name, int method, String file) {
        assertEquals(file, AttachmentFiles.name(attachment(name, method)));
    }

    @Test
    void aFileThatIsThereIsNotOverwritten(@TempDir Path folder) throws IOException, MapiException {
        Path wanted = Files.writeString(folder.resolve("a.b.txt"), "old");
        Files.writeString(folder.resolve("a.b (2).txt"), "older");
        SavedFile saved = SavedFile.make(wanted, file -> 5);

        assertEquals(new SavedFile(folder.resolve("a.b (3).txt"), 5), saved);
        assertEquals("old", Files.readString(wanted));
    }

    @Test
    void whatCannotBeWrittenLeavesNoFile(@TempDir Path folder) throws IOException {
        assertThrows(MapiException.class, () -> SavedFile.make(folder.resolve("a"), file -> {
            throw new MapiException("IStream::Read", HResult.MAPI_E_CORRUPT_DATA, "");
        }));

        assertEquals(List.of(), files(folder));
    }
}
