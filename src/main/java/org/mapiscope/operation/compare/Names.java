package org.mapiscope.operation.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.compare.Pairs.Pair;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** What identifiers and entry identifiers of one side stand for, as far as the other side has the same thing. */
final class Names {
    /** A value with more bytes is compared byte by byte. */
    private static final int LONGEST = 1 << 16;

    private final Map<Bytes, Named> named = new HashMap<>();
    private final Set<Integer> sizes = new TreeSet<>(Comparator.reverseOrder());

    private final String profile;

    private Names(String profile) {
        this.profile = profile;
    }

    /** @param id the same on both sides */
    private record Named(String id, String label) {}

    /**
     * Bytes with what they stand for.
     *
     * @param parts what is equal on both sides when it means the same
     * @param text hex, and in brackets what is named
     */
    record Meaning(List<Object> parts, String text) {}

    static Names of(ProfileSnapshot profile, ProfileMatch match, Side side) {
        Names names = new Names(profile.name());
        for (int i = 0; i < match.services().size(); i++) {
            names.addService(profile, match.services().get(i), side, "service " + i);
            List<Pair<ProfileProvider>> providers = match.providers().get(i);
            for (int j = 0; j < providers.size(); j++) {
                names.addProvider(profile, providers.get(j), side, "provider " + i + " " + j);
            }
        }
        for (int i = 0; i < match.sections().size(); i++) {
            Pair<ProfileSection> pair = match.sections().get(i);
            String id = "section " + i;
            if (pair.isBoth()) {
                pair.on(side).ifPresent(section -> section.uid().ifPresent(
                        uid -> names.add(uid.bytes(), id, section.knownName().orElseGet(section::key))));
            }
        }
        return names;
    }

    private void addService(ProfileSnapshot profile, Pair<ProfileService> pair, Side side, String id) {
        if (pair.isBoth()) {
            ProfileService service = pair.on(side).orElseThrow();
            add(service.uid().bytes(), id, service.name() + ": " + service.displayName());
            addKeys(profile, service.uid(), id, service.displayName());
        }
    }

    private void addProvider(ProfileSnapshot profile, Pair<ProfileProvider> pair, Side side, String id) {
        if (pair.isBoth()) {
            ProfileProvider provider = pair.on(side).orElseThrow();
            String label = provider.displayName().isEmpty() ? provider.providerDisplay() : provider.displayName();
            add(provider.uid().bytes(), id, label);
            addKeys(profile, provider.uid(), id, label);
        }
    }

    /** The names that a section has for what it opens. */
    private void addKeys(ProfileSnapshot profile, MapiUid uid, String id, String label) {
        Optional<PropValues> values = profile.section(uid).map(each -> PropValues.of(each.properties()));
        for (PropTag tag : List.of(PropTags.PR_ENTRYID, PropTags.PR_STORE_ENTRYID, PropTags.PR_RECORD_KEY)) {
            values.flatMap(each -> each.binary(tag)).filter(each -> each.size() >= MapiUid.SIZE)
                    .ifPresent(each -> add(each, id + " " + tag, label));
        }
    }

    private void add(Bytes bytes, String id, String label) {
        if (named.putIfAbsent(bytes, new Named(id, label)) == null) {
            sizes.add(bytes.size());
        }
    }

    /** {@return what a text means: of the profile's own name, that it is the profile's} */
    Meaning of(String text) {
        return new Meaning(List.of(text.equalsIgnoreCase(profile) ? "profile" : "text " + text), text);
    }

    Meaning of(Bytes bytes) {
        if (bytes.size() < MapiUid.SIZE || bytes.size() > LONGEST) {
            return new Meaning(List.of(bytes), bytes.hex());
        }
        List<Object> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        int at = 0;
        while (at < bytes.size()) {
            Optional<Bytes> key = keyAt(bytes, at);
            if (key.isPresent()) {
                Named what = Objects.requireNonNull(named.get(key.get()));
                raw(bytes, from, at, parts, text);
                parts.add(what.id());
                text.append('[').append(what.label()).append(']');
                at += key.get().size();
                from = at;
            } else {
                at++;
            }
        }
        raw(bytes, from, at, parts, text);
        return new Meaning(List.copyOf(parts), text.toString());
    }

    private static void raw(Bytes bytes, int from, int to, List<Object> parts, StringBuilder text) {
        if (to > from) {
            Bytes part = bytes.slice(from, to);
            parts.add(part);
            text.append(part.hex());
        }
    }

    private Optional<Bytes> keyAt(Bytes bytes, int at) {
        for (int size : sizes) {
            if (at + size <= bytes.size()) {
                Bytes part = bytes.slice(at, at + size);
                if (named.containsKey(part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }
}
