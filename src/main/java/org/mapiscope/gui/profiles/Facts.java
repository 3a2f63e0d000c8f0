package org.mapiscope.gui.profiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.profile.Evidence;

/** Lines of an overview, as they are being put together. */
final class Facts {
    private static final Messages TEXTS = Messages.of(Facts.class);

    private final List<Fact> facts = new ArrayList<>();

    void title(String text) {
        facts.add(new Fact(Fact.Kind.TITLE, text, "", Optional.empty()));
    }

    /** Adds what has something to say. */
    void add(String key, String value) {
        add(key, value, Optional.empty());
    }

    void add(String key, Optional<?> value) {
        add(key, value.map(Object::toString).orElse(""), Optional.empty());
    }

    void add(String key, Collection<String> values) {
        add(key, String.join(", ", values), Optional.empty());
    }

    void add(String key, String value, Optional<Evidence> from) {
        if (!value.isBlank()) {
            facts.add(new Fact(Fact.Kind.FACT, TEXTS.text("fact." + key), value, from));
        }
    }

    /** Adds one whose label is a name that MAPI or the registry has for it. */
    void named(String label, String value) {
        facts.add(new Fact(Fact.Kind.FACT, label, value, Optional.empty()));
    }

    void warn(String key, String value) {
        facts.add(new Fact(Fact.Kind.WARNING, TEXTS.text("fact." + key), value, Optional.empty()));
    }

    void yesOrNo(String key, boolean is) {
        add(key, TEXTS.text(is ? "yes" : "no"));
    }

    List<Fact> list() {
        return List.copyOf(facts);
    }
}
