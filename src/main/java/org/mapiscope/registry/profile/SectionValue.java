package org.mapiscope.registry.profile;

import org.mapiscope.mapi.PropValue;
import org.mapiscope.registry.RegistryValue;

/** A value of a profile's section. */
public sealed interface SectionValue {
    /** {@return its name, as it is stored} */
    String name();

    /** One that is stored under a property's tag, in the form of that type. */
    record Property(String name, PropValue value) implements SectionValue {}

    /** Any other, as it is stored. */
    record Raw(RegistryValue stored) implements SectionValue {
        @Override
        public String name() {
            return stored.name();
        }
    }

    /**
     * A password or the like, which is not read.
     *
     * @param bytes how many it has
     */
    record Secret(String name, int bytes) implements SectionValue {}

    /** {@return what a value is} */
    static SectionValue of(RegistryValue value) {
        if (ProfileSecrets.isSecret(value.name())) {
            return new Secret(value.name(), value.data().size());
        }
        return PropertyDecoder.decode(value).<SectionValue>map(property -> new Property(value.name(), property))
                .orElseGet(() -> new Raw(value));
    }
}
