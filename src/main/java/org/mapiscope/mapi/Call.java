package org.mapiscope.mapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a method is reported where MAPI's name is not the Java name with a capital: {@code MAPILogonEx}, {@code Release}.
 *
 * <p>An empty value means that MAPI has no such call: it is this program's own and is not reported.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Call {
    String value() default "";

    /** {@return whether the call belongs to no interface, as MAPILogonEx} */
    boolean function() default false;

    /** {@return what MAPI calls the number that the method returns, such as {@code *lpulFlags}} */
    String out() default "";

    /** {@return the set of {@link FlagNames} that the returned number is written in} */
    String outFlags() default "";
}
