package org.mapiscope.gui.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.WindowsMachine;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.MachineWords;

@ExtendWith(OnFxThread.class)
class CandidatesDialogTest {
    private final HeldTasks tasks = new HeldTasks();
    private final List<String> copied = new ArrayList<>();
    private CandidatesViewModel model;
    private CandidatesDialog dialog;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        model = new CandidatesViewModel(new WindowsMachine(), tasks);
        model.read();
        tasks.runAll();
        dialog = new CandidatesDialog(model, copied::add);
    }

    @Test
    void theReasonNamesBothBitsWhatToTryAndWhatStillWorks() {
        String text = model.sentences().orElseThrow();

        assertTrue(text.contains("is 32-bit (x86) and this MapiScope is 64-bit (x64)"), text);
        assertTrue(text.contains(new MachineWords(Locale.ENGLISH).remedy(WindowsMachine.OTHER_BITS)), text);
        assertTrue(text.contains("MapiScope's own MAPI works all the same"), text);
    }

    @Test
    void besideThePathTheVerdictNamesTheLibraryAlone() {
        assertEquals("OLMAPI32.DLL is 32-bit (x86) and this MapiScope is 64-bit (x64), so it cannot be loaded.",
                CandidatesViewModel.CandidateText.verdict(model.candidates().getFirst()));
    }

    @Test
    void theCopyHasEveryPlaceWithItsVerdict() {
        ((Button) dialog.getDialogPane().lookupButton(dialog.getDialogPane().getButtonTypes().getFirst())).fire();

        List<String> lines = copied.getFirst().lines().toList();
        assertEquals(3, lines.size());
        assertEquals(List.of("Library of Windows", "GetSystemDirectory", "C:\\Windows\\System32\\mapi32.dll",
                "1.0.2536.0", "64-bit (x64)",
                "C:\\Windows\\System32\\mapi32.dll only passes calls on, and no default mail program is set that it "
                        + "could pass them to."),
                List.of(lines.getLast().split("\t", -1)));
    }
}
