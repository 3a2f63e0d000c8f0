package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.Unavailable;

class LibrariesTest {
    private static final int X86 = 0x014C;
    private static final int X64 = 0x8664;

    @TempDir
    private Path folder;

    @Test
    void mapiAppends32ToTheNameOfADll() throws IOException {
        program("mspst32.dll", X64);

        assertEquals(new LibraryFacts.Loadable(outlook().resolve("mspst32.dll").toString()), find("mspst.dll"));
    }

    @Test
    void aDllWithoutItsEndingIsFoundToo() throws IOException {
        program("mspst32.dll", X64);

        assertEquals(new LibraryFacts.Loadable(outlook().resolve("mspst32.dll").toString()), find("mspst"));
    }

    @Test
    void aDllOfTheOtherBitnessIsNoneThatOutlookLoads() throws IOException {
        program("old32.dll", X86);

        assertEquals(new LibraryFacts.OtherBits(outlook().resolve("old32.dll").toString(), 32, 64), find("old.dll"));
    }

    @Test
    void aDllOfTheRightBitnessElsewhereCounts() throws IOException {
        program("both32.dll", X86);
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.move(program("both.dll", X64), other.resolve("both.dll"));

        assertEquals(new LibraryFacts.Loadable(other.resolve("both.dll").toString()), find("both.dll"));
    }

    @Test
    void aDllThatIsInNoFolderIsMissing() {
        assertEquals(new LibraryFacts.Missing(
                List.of(outlook().toString(), folder.resolve("windows") + "\\System32",
                        folder.resolve("windows") + "\\SysWOW64", folder.resolve("windows").toString(),
                        folder.resolve("other").toString())),
                find("none.dll"));
    }

    @Test
    void aDllThatIsNoProgramIsNotJudged() throws IOException {
        Files.write(Files.createDirectories(outlook()).resolve("odd.dll"), new byte[10]);

        assertEquals(new LibraryFacts.Loadable(outlook().resolve("odd.dll").toString()), find("odd.dll"));
    }

    @Test
    void withoutOutlookNobodyWouldLoadADll() {
        MapiSearch system = search("mapi32.dll");

        assertEquals(new LibraryFacts.NotSeen(), new Libraries(Map.of(), () -> system).find("mspst.dll"));
    }

    /** A process of the other bitness cannot take Outlook's library, and still knows where it is. */
    private LibraryFacts find(String name) {
        return new Libraries(Map.of("SYSTEMROOT", folder.resolve("windows").toString(), "Path",
                "\"" + folder.resolve("other") + "\"; ;"), () -> search("OLMAPI32.DLL")).find(name);
    }

    private MapiSearch search(String library) {
        return new MapiSearch(
                List.of(new MapiCandidate(Source.CLICK_TO_RUN, "place",
                        Optional.of(outlook().resolve(library).toString()),
                        Optional.empty(), Optional.of(MachineType.X64),
                        new MapiCandidate.Verdict.Refused(new Unavailable.FileMissing("x")))),
                Optional.of(new Unavailable.NotInstalled(1)));
    }

    private Path outlook() {
        return folder.resolve("Office16");
    }

    /** {@return a file that has no more of a program than what it is for} */
    private Path program(String name, int machine) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(0x46).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x3C, 0x40).putInt(0x40, 0x4550).putShort(0x44, (short) machine);
        return Files.write(Files.createDirectories(outlook()).resolve(name), bytes.array());
    }
}
