package org.mapiscope.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.PropertyParser;

/** Reads what a person types for a section of a profile, a property, or a property with its value. */
final class ProfileWords {
    private static final Pattern TAG = Pattern.compile("(?:0x)?([0-9A-F]{8})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BYTES = Pattern.compile("[0-9A-F]{32}", Pattern.CASE_INSENSITIVE);

    private final Texts texts;

    ProfileWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * {@return the identifier that {@code text} is: a GUID, 32 hex digits as the registry has them, the name of a known
     * section, or the name of one service of the profile}
     *
     * @throws IllegalArgumentException when it is none, or that of several services, with a message for people
     */
    MapiUid section(ProfileContent profile, String text) {
        List<MapiUid> named = profile.services().stream()
                .filter(each -> each.name().equalsIgnoreCase(text)
                        || profile.displayName(each.uid()).filter(text::equalsIgnoreCase).isPresent())
                .map(ProfileContent.Service::uid).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException(texts.get("profile.section.many", text, named.size()));
        }
        if (BYTES.matcher(text).matches()) {
            return new MapiUid(Bytes.ofHex(text));
        }
        try {
            return KnownGuids.find(text).orElseGet(() -> MapiUid.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(texts.get("profile.section.none", profile.name(), text), e);
        }
    }

    /** @throws IllegalArgumentException when nobody knows it, with a message for people */
    PropTag property(String text) {
        Matcher tag = TAG.matcher(text);
        return tag.matches()
                ? new PropTag(Integer.parseUnsignedInt(tag.group(1), 16))
                : KnownProperties.tag(text)
                        .orElseThrow(() -> new IllegalArgumentException(texts.get("profile.property.none", text)));
    }

    /**
     * {@return the property and value of {@code PR_PST_PATH=/x/y.pst}; many values are lines}
     *
     * @throws IllegalArgumentException when it is none, with a message for people
     */
    PropValue assignment(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(texts.get("profile.property.value", text));
        }
        PropTag tag = property(text.substring(0, equals));
        try {
            return PropertyParser.parse(tag, text.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(texts.get("profile.property.wrong", text.substring(0, equals),
                    Optional.ofNullable(e.getMessage()).orElse("")), e);
        }
    }

    List<PropValue> assignments(List<String> words) {
        return words.stream().map(this::assignment).toList();
    }
}
