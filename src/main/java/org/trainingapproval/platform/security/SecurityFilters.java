package org.trainingapproval.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands between Spring Security and the engine, in this order. */
@Configuration(proxyBeanMethods = false)
class SecurityFilters {

    private static final int AFTER_SPRING_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    /** Tasklist, Cockpit and Admin take the person from our sign-in. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webApplicationSignInFilter() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("web-application-sign-in");
        filter.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebApplicationSignIn.class.getName()));
        filter.setOrder(AFTER_SPRING_SECURITY);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineThreadFilter> engineThreadFilter(IdentityService identities) {
        var filter = new FilterRegistrationBean<>(new EngineThreadFilter(identities));
        filter.setName("engine-thread");
        filter.setOrder(AFTER_SPRING_SECURITY + 1);
        filter.addUrlPatterns("/*");
        return filter;
    }
}
