package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.MapiCandidate.Verdict;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.WindowsError;

class MachineWordsTest {
    private static final String DLL = "C:\\Office\\olmapi32.dll";

    private final MachineWords english = new MachineWords(Locale.ENGLISH);
    private final MachineWords portuguese = new MachineWords(Locale.of("pt", "BR"));

    static Stream<Unavailable> everyReason() {
        return Stream.of(new Unavailable.NotWindows("Linux"), new Unavailable.NotInstalled(7),
                new Unavailable.NoPath(new WindowsError("MsiProvideQualifiedComponentW", 1607)),
                new Unavailable.FileMissing(DLL), new Unavailable.FileUnreadable(DLL, "access denied"),
                new Unavailable.FileDamaged(DLL, "e_magic at 0 is 0x0000"),
                new Unavailable.OtherMachine(DLL, MachineType.X86, MachineType.X64),
                new Unavailable.UnknownMachine(DLL, 0x1C4), new Unavailable.NotExtended(DLL, "MAPIAdminProfiles"),
                new Unavailable.NobodyBehind(DLL), new Unavailable.NotLoaded(DLL, "error 126"),
                new Unavailable.Failed("MAPIInitialize", HResult.MAPI_E_CALL_FAILED, "no window station"));
    }

    @ParameterizedTest
    @MethodSource("everyReason")
    void everyReasonHasASentenceAndWhatToTryInBothLanguages(Unavailable reason) {
        for (MachineWords words : List.of(english, portuguese)) {
            for (String text : List.of(words.sentence(reason), words.remedy(reason))) {
                assertTrue(text.endsWith(".") && !text.contains("{"), text);
            }
        }
    }

    @Test
    void anOutlookOfOtherBitsNamesBothAndTheBuildThatWouldFit() {
        Unavailable reason = new Unavailable.OtherMachine(DLL, MachineType.X86, MachineType.X64);

        assertEquals(DLL + " is 32-bit (x86) and this MapiScope is 64-bit (x64), so it cannot be loaded.",
                english.sentence(reason));
        assertEquals(
                "Commands such as mapiscope session can reach it on a 32-bit (x86) Java 21 for Windows: java -jar "
                        + "mapiscope.jar. The window has no 32-bit build and needs the 64-bit Outlook.",
                english.remedy(reason));
    }

    @Test
    void everyRuleOfTheSearchHasWords() {
        assertEquals(Source.values().length, Stream.of(Source.values()).map(english::source).distinct().count());
    }

    @Test
    void aCandidateThatIsTheSameFileNamesTheOther() {
        assertEquals("The same file as HKLM\\Software\\Clients\\Mail.",
                english.verdict(new Verdict.SameAs("HKLM\\Software\\Clients\\Mail")));
    }

    @Test
    void aLibraryWithoutWordsKeepsItsName() {
        assertEquals("other.dll", portuguese.module(new MapiModule("other.dll", "C:\\other.dll")));
    }
}
