package org.mapiscope.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.mapiscope.interpret.HResultExplanation;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import picocli.CommandLine.ExitCode;

/** Says what failed: the result's name and number, the call, the provider's words, and what to try. */
final class Failures {
    private final Texts texts;
    private final PrintWriter err;

    Failures(Texts texts, PrintWriter err) {
        this.texts = texts;
        this.err = err;
    }

    void report(MapiException failure) {
        print(failure.result(), failure.call(), failure.detail());
    }

    /** @param subject whose failure it is, such as a store's name */
    void report(MapiException failure, String subject) {
        print(failure.result(), failure.call() + ", " + subject, failure.detail());
    }

    /** Says that a call worked in part. */
    void warn(HResult result, String call) {
        print(result, call, "");
    }

    private void print(HResult result, String call, String detail) {
        HResultExplanation words = texts.explain(result);
        err.println(Printable.of(words.name() + " (" + words.number() + ") " + call));
        (detail.isEmpty() ? words.meaning() : detail).lines().forEach(line -> err.println("  " + Printable.of(line)));
        err.println("  " + words.remedy());
        err.flush();
    }

    /** {@return what a person can do about a result} */
    String whatToTry(HResult result) {
        return texts.explain(result).remedy();
    }

    /** {@return the failure as JSON has it} */
    Map<String, Object> json(MapiException failure) {
        return Json.object("call", failure.call(), "result", failure.result().toString(), "hresult",
                failure.result().hex(), "meaning", texts.explain(failure.result()).meaning(), "detail",
                failure.detail(), "try", whatToTry(failure.result()));
    }

    /** {@return 2 for flags that no call has, else 1} */
    static int exitCode(MapiException failure) {
        return failure.result().equals(HResult.MAPI_E_UNKNOWN_FLAGS) ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }
}
