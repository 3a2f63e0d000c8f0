package org.mapiscope.registry.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;

/**
 * Says which values of profiles are secrets: nothing of this program reads, shows or writes them.
 *
 * <p>Thread-safe. Source: EdkMdb.h, pidSecureProfileMin; MSPST.h, PR_PST_PW_SZ_OLD and its neighbours.
 */
public final class ProfileSecrets {
    private static final int SECURE_MIN = 0x67F0;
    private static final int SECURE_MAX = 0x67FF;
    /** A flag that says whether there is a password, when it is a PT_BOOLEAN; as any other type it is one. */
    private static final int PR_PST_REMEMBER_PW = 0x6701;
    private static final int PR_PST_PW_SZ_OLD = 0x6703;
    private static final int PR_PST_PW_SZ_NEW = 0x6704;
    private static final List<String> WORDS = List.of("password", "secret", "token");
    /** What a value's name begins with when MAPI encrypted it. */
    private static final String ENCRYPTED = "S";

    private ProfileSecrets() {}

    public static boolean isSecret(PropTag tag) {
        int id = tag.id();
        return (id >= SECURE_MIN && id <= SECURE_MAX) || id == PR_PST_PW_SZ_OLD || id == PR_PST_PW_SZ_NEW
                || (id == PR_PST_REMEMBER_PW && !tag.type().equals(PropType.PT_BOOLEAN));
    }

    /** {@return whether a value of that name is a secret: a property that is one, one that is encrypted, a password} */
    public static boolean isSecret(String valueName) {
        String name = valueName.toLowerCase(Locale.ROOT);
        Optional<PropTag> tag = PropertyDecoder.tag(valueName);
        boolean encrypted = valueName.regionMatches(true, 0, ENCRYPTED, 0, ENCRYPTED.length())
                && PropertyDecoder.tag(valueName.substring(ENCRYPTED.length())).isPresent();
        return encrypted || tag.map(ProfileSecrets::isSecret).orElse(WORDS.stream().anyMatch(name::contains));
    }
}
