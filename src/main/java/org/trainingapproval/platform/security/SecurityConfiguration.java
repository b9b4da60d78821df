package org.trainingapproval.platform.security;

import static org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest.to;
import static org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest.toAnyEndpoint;
import static org.springframework.security.config.Customizer.withDefaults;
import static org.trainingapproval.platform.security.Paths.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for our pages and the engine's web applications, Basic for its HTTP interface; closed unless opened here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMINISTRATOR = "camunda-admin";

    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'self'; form-action 'self';"
            + " base-uri 'self'; object-src 'none'";

    private static final RequestMatcher BACKGROUND = path("/camunda/api/**", "/api/**");

    /** Megabytes that hold nobody's data: kept by the browser, which asks each time whether they changed. */
    private static final RequestMatcher STATIC = path(
            "/camunda/lib/**", "/camunda/app/*/scripts/**", "/camunda/app/*/styles/**", "/css/**", "/js/**", "/img/**");

    /** The engine's HTTP interface, for Camunda Modeler and for programs: no session, no cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain engineInterface(HttpSecurity http, EngineSignIn signIn) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authenticationProvider(signIn)
                .authorizeHttpRequests(rules -> rules.anyRequest().hasAnyRole(ADMINISTRATOR, "processOwners"))
                .httpBasic(basic -> basic.realmName("Training Approval"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Health for everybody, without details; the rest for administrators. */
    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http, EngineSignIn signIn) throws Exception {
        return http.securityMatcher(toAnyEndpoint())
                .authenticationProvider(signIn)
                .authorizeHttpRequests(rules -> rules.requestMatchers(to("health"))
                        .permitAll()
                        .anyRequest()
                        .hasRole(ADMINISTRATOR))
                .httpBasic(withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, EngineSignIn signIn) throws Exception {
        RequestMatcher webApplicationLogout = path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                path("/login", "/error", "/css/**", "/js/**", "/images/**", "/favicon.ico"),
                                path("/mailbox", "/mailbox/**"))
                        .permitAll()
                        // A second sign-in, and a way to create an administrator without one (CVE-2026-77226).
                        .requestMatchers(
                                path("/camunda/api/admin/auth/user/*/login/*", "/camunda/api/*/auth/user/*/login/*"),
                                path("/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**"))
                        .denyAll()
                        .requestMatchers(
                                path("/camunda/app/cockpit/**", "/camunda/app/admin/**"),
                                path("/camunda/api/cockpit/**", "/camunda/api/admin/plugin/**"),
                                path("/clock", "/clock/**"))
                        .hasRole(ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(path(HttpMethod.POST, "/logout"), webApplicationLogout))
                        .deleteCookies("JSESSIONID", "XSRF-TOKEN")
                        .defaultLogoutSuccessHandlerFor(
                                (request, response, person) -> response.setStatus(204), webApplicationLogout)
                        .defaultLogoutSuccessHandlerFor(
                                (request, response, person) ->
                                        response.sendRedirect(request.getContextPath() + "/login?logout"),
                                path("/logout")))
                // The web applications bring a protection of their own.
                .csrf(csrf -> csrf.ignoringRequestMatchers(path("/camunda/**")))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), BACKGROUND)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(SecurityConfiguration::headers)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.migrateSession()))
                .build();
    }

    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                new AndRequestMatcher(path(HttpMethod.GET, "/**"), new NegatedRequestMatcher(BACKGROUND)));
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frames -> frames.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(STATIC), new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        STATIC, new StaticHeadersWriter("Cache-Control", "no-cache")))
                // The web applications send a policy of their own.
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(path("/camunda/**")),
                        new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY)));
    }
}
