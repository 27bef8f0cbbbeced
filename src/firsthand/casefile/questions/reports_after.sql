-- Reports published after the day `:today`: source, hash of the bytes, id, date of publication.
SELECT source, sha256, id, published FROM report WHERE published > :today
