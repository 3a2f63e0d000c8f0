package org.mapiscope.gui.calllog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mapiscope.mapi.trace.TracedCall;

/**
 * Which calls a person wants to see.
 *
 * @param words each of them is in the call's text, thread or result, in upper or lower case
 * @param problemsOnly only calls that failed or warned
 * @param providersOnly only calls between the subsystem and its providers, such as IMSLogon::Logoff
 */
record CallFilter(List<String> words, boolean problemsOnly, boolean providersOnly) {
    static final CallFilter ALL = new CallFilter(List.of(), false, false);

    /** What a provider implements or is given. Source: MAPISPI.h. */
    private static final Set<String> PROVIDER_INTERFACES = Set.of("IMSProvider", "IMSLogon", "IABProvider", "IABLogon",
            "IXPProvider", "IXPLogon", "IMAPISupport", "IMAPIProviderShutdown");

    CallFilter {
        words = List.copyOf(words);
    }

    /** @param typed words between blanks, as a person typed them */
    static CallFilter of(String typed, boolean problemsOnly, boolean providersOnly) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        return new CallFilter(words.isEmpty() ? List.of() : List.of(words.split("\\s+")), problemsOnly, providersOnly);
    }

    boolean matches(TracedCall call) {
        return (!problemsOnly || isProblem(call)) && (!providersOnly || isProviders(call)) && hasWords(call);
    }

    private static boolean isProblem(TracedCall call) {
        return call.result().filter(result -> result.failed() || result.warns()).isPresent();
    }

    private static boolean isProviders(TracedCall call) {
        int end = call.name().indexOf("::");
        return end > 0 && PROVIDER_INTERFACES.contains(call.name().substring(0, end));
    }

    private boolean hasWords(TracedCall call) {
        if (words.isEmpty()) {
            return true;
        }
        String text = (call.text() + ' ' + call.thread() + ' ' + call.detail()
                + call.result().map(result -> ' ' + result.hex()).orElse("")).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
