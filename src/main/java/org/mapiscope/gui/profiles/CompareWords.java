package org.mapiscope.gui.profiles;

import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.operation.compare.CompareLabel;
import org.mapiscope.operation.compare.CompareRow;
import org.mapiscope.operation.compare.CompareStatus;
import org.mapiscope.operation.compare.Volatility;

/** The rows of a comparison in the words of the window. */
final class CompareWords {
    private static final Messages TEXTS = Messages.of(CompareWords.class);

    private CompareWords() {}

    /** {@return what a row is about} */
    static String label(CompareRow row) {
        return switch (row.label()) {
            case CompareLabel.OfGroup group -> TEXTS.text("compare.group." + group.group());
            case CompareLabel.OfItem item -> TEXTS.text("compare.item." + item.item()) + " "
                    + (item.name().isBlank() ? TEXTS.text("unnamed") : item.name());
            case CompareLabel.OfFact fact -> TEXTS.text("compare.fact." + fact.fact());
            case CompareLabel.OfProperty property -> KnownProperties.names(property.tag()).best()
                    .map(name -> name + " (" + property.tag() + ")").orElseGet(property.tag()::toString);
            case CompareLabel.OfValue value -> value.name().isEmpty() ? "@" : value.name();
            case CompareLabel.OfSecret secret -> TEXTS.text("compare.secret", secret.name());
        };
    }

    /** {@return what a row is on one side; empty where that side has none of it, and for a group} */
    static String value(CompareRow row, Optional<String> side) {
        return side.map(text -> switch (row.label()) {
            case CompareLabel.OfFact fact -> value(fact.fact(), text);
            case CompareLabel.OfSecret secret -> TEXTS.text("compare.secret.size", text);
            case CompareLabel.OfGroup group -> text;
            case CompareLabel.OfItem item -> text;
            case CompareLabel.OfProperty property -> text;
            case CompareLabel.OfValue value -> text;
        }).orElse("");
    }

    private static String value(CompareLabel.Fact fact, String text) {
        return switch (fact) {
            case IS_DEFAULT, CACHED_MODE -> TEXTS.text(Boolean.parseBoolean(text) ? "yes" : "no");
            case SUBSYSTEM -> TEXTS.text("subsystem." + text);
            case STORE_KIND -> TEXTS.text("store." + text);
            case ACCOUNT_TYPE -> accountType(text);
            case ENCRYPTION -> TEXTS.text("encryption." + text);
            case SECTION_KIND -> TEXTS.text("section." + text);
            case MONTHS -> TEXTS.text("months", Integer.valueOf(text));
            case PROFILE_NAME, DEFAULT_PROFILE, PLACE, FILE, KEY, OUTLOOK_VERSIONS, SERVICE_NAME, DISPLAY_NAME, DLL,
                    ENTRY_POINT, RESOURCE_FLAGS, POSITION, MISSING_PROVIDERS, PROVIDER_DISPLAY, RESOURCE_TYPE, PATH,
                    SERVER, MAILBOX, OST_PATH, CONFIG_FLAGS, ACCOUNT_NAME, PERSON, EMAIL, SERVICE, DELIVERY_STORE,
                    DELIVERY_FOLDER, PROTOCOL, ADDRESS, PORT, USER, CONTAINERS ->
                text;
        };
    }

    /** @param text the type's name, and behind a space what the section says of another type */
    private static String accountType(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? TEXTS.text("account." + text) : text.substring(end + 1);
    }

    /** {@return how the sides stand to each other} */
    static String status(CompareRow row) {
        String status = TEXTS.text("compare.status." + row.status());
        return row.status() == CompareStatus.SAME || row.volatility() == Volatility.LASTING
                ? status
                : status + " " + TEXTS.text("compare.volatility." + row.volatility());
    }

    /** {@return the sign that stands for it, so that it needs no colour} */
    static Feather icon(CompareStatus status) {
        return switch (status) {
            case SAME -> Feather.CHECK;
            case CHANGED -> Feather.EDIT_2;
            case ONLY_LEFT -> Feather.ARROW_LEFT;
            case ONLY_RIGHT -> Feather.ARROW_RIGHT;
        };
    }

    /** {@return whether a row has the words anywhere} */
    static boolean contains(CompareRow row, String lower) {
        return String.join("\n", label(row), status(row), value(row, row.left()), value(row, row.right()))
                .toLowerCase(Locale.ROOT).contains(lower);
    }
}
