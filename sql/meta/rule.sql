-- Why a cell can be refused, in words: what is wrong, and what to do at the source.
-- Grain: one row a rule. Key: name.
CREATE TABLE meta.rule (
    name VARCHAR NOT NULL, -- Quy tắc | Rule
    message_vi VARCHAR NOT NULL, -- Giải thích | In words, in Vietnamese
    message_en VARCHAR NOT NULL -- Giải thích (tiếng Anh) | In words, in English
);
