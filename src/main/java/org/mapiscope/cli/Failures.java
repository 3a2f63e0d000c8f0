package org.mapiscope.cli;

import java.io.PrintWriter;
import java.util.Map;
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
        err.println(failure.result() + " (" + failure.result().hex() + ") " + failure.call());
        if (!failure.detail().isEmpty()) {
            err.println("  " + failure.detail());
        }
        err.println("  " + whatToTry(failure.result()));
        err.flush();
    }

    /** Says that a call worked in part. */
    void warn(HResult result) {
        err.println(result + " (" + result.hex() + ")");
        err.println("  " + whatToTry(result));
        err.flush();
    }

    /** {@return a sentence on what a person can do about a result} */
    String whatToTry(HResult result) {
        String key = "try." + result;
        return texts.get(texts.bundle().containsKey(key) ? key : "try.other");
    }

    /** {@return the failure as JSON has it} */
    Map<String, Object> json(MapiException failure) {
        return Json.object("call", failure.call(), "result", failure.result().toString(), "hresult",
                failure.result().hex(), "detail", failure.detail(), "try", whatToTry(failure.result()));
    }

    /** {@return 2 for flags that no call has, else 1} */
    static int exitCode(MapiException failure) {
        return failure.result().equals(HResult.MAPI_E_UNKNOWN_FLAGS) ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }
}
