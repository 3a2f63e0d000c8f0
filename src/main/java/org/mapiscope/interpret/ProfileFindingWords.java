package org.mapiscope.interpret;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.mapi.file.Severity;

/** What a finding in a profile means and what to try, in one language. Thread-safe. */
public final class ProfileFindingWords {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)(,size)?}");
    private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB", "PB", "EB");
    private static final double STEP = 1024;

    private final Words words;
    private final Locale locale;

    /** @param language Portuguese of any country gives Brazilian Portuguese, any other language English */
    public ProfileFindingWords(Locale language) {
        words = new Words("profilefindings", language);
        locale = language.getLanguage().equals("pt") ? Locale.of("pt", "BR") : Locale.ENGLISH;
    }

    /** {@return how bad it is, in one word} */
    public String severity(Severity severity) {
        return words.text("severity." + severity.name());
    }

    /** {@return what a rule finds, in a few words} */
    public String title(String rule) {
        return words.text(rule + ".title");
    }

    /** {@return what was seen, in sentences} */
    public String sentence(String rule, List<String> arguments) {
        return ARGUMENT.matcher(words.text(rule))
                .replaceAll(found -> Matcher.quoteReplacement(argument(found, arguments)));
    }

    /** {@return what to try, in sentences} */
    public String remedy(String rule, List<String> arguments) {
        return ARGUMENT.matcher(words.text(rule + ".try"))
                .replaceAll(found -> Matcher.quoteReplacement(argument(found, arguments)));
    }

    private String argument(MatchResult found, List<String> arguments) {
        int index = Integer.parseInt(found.group(1));
        if (index >= arguments.size()) {
            return found.group();
        }
        return found.group(2) == null ? arguments.get(index) : size(Long.parseLong(arguments.get(index)));
    }

    /** {@return a number of bytes as people say it} */
    private String size(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        if (bytes < STEP) {
            return format.format(bytes) + " bytes";
        }
        double size = bytes / STEP;
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        return format.format(size) + " " + UNITS.get(unit);
    }
}
