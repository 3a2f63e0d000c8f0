package org.mapiscope.operation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a traced call, of which a report has what numbers and flags say, and no text that may be from a message. */
final class CallArguments {
    private static final Pattern BETWEEN = Pattern.compile(", (?=\\*?[A-Za-z]\\w*=)");
    private static final Pattern PLAIN = Pattern.compile(
            "NULL|\\*\\*\\*|sink|object|true|false|-?\\d+|0x[0-9A-F]{1,16}|\\[\\d+]|I[A-Z]\\w+"
                    + "|[A-Z][A-Z0-9_]*(?: \\| [A-Z0-9x_]+)*+|\\[[A-Za-z0-9_, ]*(?:]|\\.\\.\\. \\(\\d+\\))"
                    + "|\\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}}");
    private static final Pattern ENTRY_ID = Pattern.compile("(\\d+):0x[0-9A-F]*(?:\\.\\.\\. \\(\\d+\\))?");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"(\\.\\.\\. \\(\\d+\\))?");
    /** Such a condition holds words that somebody looked for in messages. */
    private static final String RESTRICTION = "lpRestriction";

    private CallArguments() {}

    /**
     * {@return the arguments without what may be from a message or says who somebody is}
     *
     * @param string for texts
     * @param entryId for entry identifiers, such as {@code 24:0x00...}
     */
    static String redact(String arguments, UnaryOperator<String> string, UnaryOperator<String> entryId) {
        List<String> out = new ArrayList<>();
        for (String argument : BETWEEN.splitAsStream(arguments).toList()) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? "" : argument.substring(0, equals + 1);
            out.add(name + value(name, argument.substring(name.length()), string, entryId));
        }
        return String.join(", ", out);
    }

    private static String value(String name, String value, UnaryOperator<String> string,
            UnaryOperator<String> entryId) {
        if (value.isEmpty() || PLAIN.matcher(value).matches()) {
            return value;
        }
        if (ENTRY_ID.matcher(value).matches()) {
            return entryId.apply(value);
        }
        Matcher text = STRING.matcher(value);
        return text.matches() && !name.contains(RESTRICTION) ? '"' + string.apply(text.group(1)) + '"' : "[...]";
    }

    /** {@return the arguments without conditions on messages} */
    static String withoutConditions(String arguments) {
        List<String> out = new ArrayList<>();
        for (String argument : BETWEEN.splitAsStream(arguments).toList()) {
            boolean isCondition = argument.contains(RESTRICTION + "=") && !argument.endsWith("=NULL");
            out.add(isCondition ? argument.substring(0, argument.indexOf('=') + 1) + "[...]" : argument);
        }
        return String.join(", ", out);
    }
}
