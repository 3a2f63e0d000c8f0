package org.mapiscope.subsystem;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.mapiscope.mapi.spi.MessageService;

/**
 * How the embedded subsystem behaves.
 *
 * @param services the message services that profiles can have
 * @param providerLimit how long a provider may take to log off before it is passed over
 * @param sharedGrace how long the other clients of a shared session have to log off by themselves
 * @param shortTimeout how long a logon with MAPI_TIMEOUT_SHORT waits for another logon
 * @param fastShutdown who decides on fast shutdown
 */
public record EmbeddedSettings(List<MessageService> services, Duration providerLimit, Duration sharedGrace,
        Duration shortTimeout, FastShutdownBehavior fastShutdown) {
    public EmbeddedSettings {
        services = List.copyOf(services);
    }

    /** {@return the settings that a person gets who sets nothing: every service that is installed} */
    public static EmbeddedSettings standard() {
        return new EmbeddedSettings(ServiceLoader.load(MessageService.class).stream().map(ServiceLoader.Provider::get)
                .toList(), Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(3),
                FastShutdownBehavior.UNLESS_A_PROVIDER_OPTS_OUT);
    }

    public EmbeddedSettings withServices(List<MessageService> other) {
        return new EmbeddedSettings(other, providerLimit, sharedGrace, shortTimeout, fastShutdown);
    }

    public EmbeddedSettings withProviderLimit(Duration other) {
        return new EmbeddedSettings(services, other, sharedGrace, shortTimeout, fastShutdown);
    }

    public EmbeddedSettings withSharedGrace(Duration other) {
        return new EmbeddedSettings(services, providerLimit, other, shortTimeout, fastShutdown);
    }

    public EmbeddedSettings withShortTimeout(Duration other) {
        return new EmbeddedSettings(services, providerLimit, sharedGrace, other, fastShutdown);
    }

    public EmbeddedSettings withFastShutdown(FastShutdownBehavior other) {
        return new EmbeddedSettings(services, providerLimit, sharedGrace, shortTimeout, other);
    }

    /** The values of FastShutdownBehavior. Source: [fast-shutdown-user-options]. */
    public enum FastShutdownBehavior {
        UNLESS_A_PROVIDER_OPTS_OUT(0), ONLY_IF_EVERY_PROVIDER_OPTS_IN(1), DISABLED(2);

        private final int value;

        FastShutdownBehavior(int value) {
            this.value = value;
        }

        /** {@return the number in the registry} */
        public int value() {
            return value;
        }
    }
}
