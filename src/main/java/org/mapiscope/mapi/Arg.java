package org.mapiscope.mapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** MAPI's name of a parameter, such as {@code ulFlags}, and how its value is reported. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Arg {
    String value();

    /** {@return the set of {@link FlagNames} that a number is written in; none: decimal} */
    String flags() default "";

    /** {@return whether the value is never reported, as a password} */
    boolean secret() default false;
}
