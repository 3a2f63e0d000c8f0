package org.mapiscope.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.mapiscope.interpret.HResultExplainer;
import org.mapiscope.interpret.HResultExplanation;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.HResult;

/** The texts for people, in one language. Thread-safe. */
final class Texts {
    private final ResourceBundle bundle;
    private final HResultExplainer explainer;
    private final MachineWords machine;

    /** @param language Portuguese of any country gives Brazilian Portuguese, any other language English */
    Texts(Locale language) {
        explainer = new HResultExplainer(language);
        machine = new MachineWords(language);
        Locale ours = language.getLanguage().equals("pt") ? Locale.of("pt", "BR") : Locale.ROOT;
        bundle = ResourceBundle.getBundle("org.mapiscope.cli.messages", ours,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** {@return what is said of the machine's MAPI} */
    MachineWords machine() {
        return machine;
    }

    /** {@return what a result means and what to try} */
    HResultExplanation explain(HResult result) {
        return explainer.explain(result);
    }

    /** {@return the text of {@code key}, with {0} and so on replaced by what is {@link Printable} of the values} */
    String get(String key, Object... values) {
        String text = bundle.getString(key);
        Object[] shown = Stream.of(values).map(each -> each instanceof String name ? Printable.of(name) : each)
                .toArray();
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(shown);
    }
}
