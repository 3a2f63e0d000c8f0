package org.mapiscope.interpret;

import java.util.Locale;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiCandidate.Verdict;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.Unavailable;

/**
 * Says in sentences why the machine's MAPI cannot be used, what to try, and where it was looked for, in one language.
 *
 * <p>Thread-safe. Source: [mapi-subsystem], [how-to-choose-a-specific-version-of-mapi-to-load],
 * [building-mapi-applications-on-32-bit-and-64-bit-platforms].
 */
public final class MachineWords {
    private final Words words;

    /** @param locale Portuguese of any country gives Brazilian Portuguese, any other language English */
    public MachineWords(Locale locale) {
        words = new Words("machine", locale);
    }

    /** {@return why, in one sentence} */
    public String sentence(Unavailable reason) {
        return switch (reason) {
            case Unavailable.NotWindows r -> words.text("NotWindows", r.system());
            case Unavailable.NotInstalled r -> words.text("NotInstalled", r.looked());
            case Unavailable.NoPath r -> words.text("NoPath", r.error());
            case Unavailable.FileMissing r -> words.text("FileMissing", r.path());
            case Unavailable.FileUnreadable r -> words.text("FileUnreadable", r.path(), r.detail());
            case Unavailable.FileDamaged r -> words.text("FileDamaged", r.path(), r.damage());
            case Unavailable.OtherMachine r -> words.text("OtherMachine", r.path(), machine(r.theirs()),
                    machine(r.ours()));
            case Unavailable.UnknownMachine r -> words.text("UnknownMachine", r.path(),
                    "0x%04X".formatted(r.machine()));
            case Unavailable.NotExtended r -> words.text("NotExtended", r.path(), r.export());
            case Unavailable.NobodyBehind r -> words.text("NobodyBehind", r.path());
            case Unavailable.NotLoaded r -> words.text("NotLoaded", r.path(), r.detail());
            case Unavailable.Failed r -> words.text("Failed", r.call(), r.result(), r.result().hex(), r.detail());
        };
    }

    /** {@return what to try, in a few sentences} */
    public String remedy(Unavailable reason) {
        String theirs = reason instanceof Unavailable.OtherMachine other ? machine(other.theirs()) : "";
        boolean is32Bit = reason instanceof Unavailable.OtherMachine other && other.theirs() == MachineType.X86;
        return words.text(reason.getClass().getSimpleName() + (is32Bit ? ".x86" : "") + ".remedy", theirs);
    }

    /** {@return what still works without the machine's MAPI} */
    public String whatStillWorks() {
        return words.text("still-works");
    }

    /** {@return such as {@code 32-bit (x86)}} */
    public String machine(MachineType type) {
        return words.text("machine", type.bits(), type);
    }

    /** {@return by what rule a candidate was looked at} */
    public String source(MapiCandidate.Source source) {
        return words.text("source." + source.name());
    }

    /** {@return what became of a candidate, in one sentence} */
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Taken v -> words.text("verdict.taken");
            case Verdict.NotNeeded v -> words.text("verdict.not-needed");
            case Verdict.SameAs v -> words.text("verdict.same", v.place());
            case Verdict.Refused v -> sentence(v.reason());
        };
    }

    /** {@return what a library that a process has loaded is; its name when there are no words for it} */
    public String module(MapiModule module) {
        return words.find("module." + module.name()).orElse(module.name());
    }
}
