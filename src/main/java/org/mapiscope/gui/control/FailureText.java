package org.mapiscope.gui.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.mapiscope.interpret.HResultExplainer;
import org.mapiscope.interpret.HResultExplanation;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** A failed call in words, in the windows' language. Thread-safe. */
public final class FailureText {
    private static final Messages TEXTS = Messages.of(FailureText.class);

    private FailureText() {}

    /** {@return what a result means, why it comes and what to try} */
    public static HResultExplanation explain(HResult result) {
        return new HResultExplainer(Messages.language()).explain(result);
    }

    /** {@return what happened and what to try, in a few sentences} */
    public static String sentences(MapiException failure) {
        HResultExplanation words = explain(failure.result());
        String detail = failure.detail().isEmpty() ? "" : capital(failure.detail()) + " ";
        return words.name() + ": " + detail + words.meaning() + " " + words.remedy();
    }

    /** {@return a sentence that begins with a capital and ends with a full stop} */
    private static String capital(String words) {
        String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** {@return the parts of the explanation, each with its heading; those that say nothing are left out} */
    static List<Part> parts(MapiException failure) {
        HResultExplanation words = explain(failure.result());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(TEXTS.text("failure.meaning"), words.meaning()));
        if (!failure.detail().isEmpty()) {
            parts.add(new Part(TEXTS.text("failure.detail"), failure.detail()));
        }
        parts.add(new Part(TEXTS.text("failure.cause"), words.cause()));
        parts.add(new Part(TEXTS.text("failure.remedy"), words.remedy()));
        parts.add(new Part(TEXTS.text("failure.number"), words.number() + ": " + words.anatomy()));
        return parts;
    }

    /** {@return all of it as text, with the time} */
    static String ticket(MapiException failure) {
        StringJoiner text = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
        text.add(Instant.now() + "  " + failure.call() + " = " + failure.result() + " (" + failure.result().hex()
                + ")");
        parts(failure).forEach(part -> text.add(part.title() + ": " + part.words()));
        return text.toString();
    }

    /** A paragraph. */
    record Part(String title, String words) {}
}
