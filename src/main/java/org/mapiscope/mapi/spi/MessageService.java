package org.mapiscope.mapi.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/**
 * A message service with its providers, as MAPISVC.INF names one; found through {@link java.util.ServiceLoader}.
 *
 * <p>Each MAPI subsystem makes its own provider objects, one of a kind a session, as MSProviderInit and its like do.
 */
public interface MessageService {
    /** {@return what profiles call it (PR_SERVICE_NAME), such as {@code MSUPST MS}} */
    String name();

    /** {@return what people call it} */
    String displayName();

    /** {@return what its providers are in (PR_PROVIDER_DLL_NAME): the package} */
    String providerDllName();

    /** {@return the properties that a profile's section of this service needs, the most important first} */
    default List<PropTag> settings() {
        return List.of();
    }

    /** {@return the properties of its profile section that are no secrets, though their identifiers are secure ones} */
    default Set<PropTag> plainProperties() {
        return Set.of();
    }

    /**
     * {@return what a profile's section of this service gets when it is made from {@code values}: for a store, its
     * PR_DISPLAY_NAME}
     */
    default List<PropValue> configure(List<PropValue> values) {
        return values;
    }

    /** {@return a new message store provider} (MSProviderInit) */
    default Optional<MsProvider> msProviderInit() {
        return Optional.empty();
    }

    /** {@return a new address book provider} (ABProviderInit) */
    default Optional<AbProvider> abProviderInit() {
        return Optional.empty();
    }

    /** {@return a new transport provider} (XPProviderInit) */
    default Optional<XpProvider> xpProviderInit() {
        return Optional.empty();
    }
}
