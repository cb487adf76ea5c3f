package org.watchlink.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import com.fasterxml.jackson.databind.util.Annotations;

/// The member `type` of a record of a sealed family: the record's own name. It is a member like the
/// others, so that it takes its place in their order.
final class TypeMember extends VirtualBeanPropertyWriter {

    private static final long serialVersionUID = 1;

    /// Made by Jackson, which then asks for [#withConfig].
    TypeMember() { }

    private TypeMember(
        BeanPropertyDefinition definition, Annotations annotations, JavaType declared) {
        super(definition, annotations, declared);
    }

    @Override
    protected Object value(Object bean, JsonGenerator out, SerializerProvider provider) {
        return bean.getClass().getSimpleName();
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
        MapperConfig<?> config, AnnotatedClass owner, BeanPropertyDefinition definition,
        JavaType declared) {
        return new TypeMember(definition, owner.getAnnotations(), declared);
    }
}
