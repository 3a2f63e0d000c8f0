package org.mapiscope.interpret;

import java.util.Locale;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.RecoveredItem;

/** What a finding in a store's file means: what is wrong, and what is lost by it. Thread-safe. */
public final class FindingWords {
    private final Words words;

    /** @param language Portuguese of any country gives Brazilian Portuguese, any other language English */
    public FindingWords(Locale language) {
        words = new Words("findings", language);
    }

    /** {@return how bad it is, in one word} */
    public String severity(Finding finding) {
        return words.text(finding.severity().name());
    }

    /** {@return what is wrong and what is lost, in sentences} */
    public String meaning(Finding finding) {
        return words.text(finding.kind().name());
    }

    /** {@return why it was found, in a sentence} */
    public String reason(RecoveredItem item) {
        return words.text(item.why().name());
    }
}
